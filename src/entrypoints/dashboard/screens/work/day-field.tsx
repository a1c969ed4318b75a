import { daysAfter, weekdayFrom } from '../../base/days.js';
import { dayIn, useLanguage } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';

/** Days people mostly name: tomorrow, in three days, in a week, in two. */
const USUAL = [1, 3, 7, 14];

function usualFrom(day: string): readonly string[] {
  return [...new Set(USUAL.map((days) => weekdayFrom(daysAfter(day, days))))];
}

/** A day to come, typed or with one press. */
export function DayField({
  label,
  from,
  value,
  onDay,
}: {
  readonly label: string;
  /** The first day there is; null while it is not known */
  readonly from: string | null;
  readonly value: string;
  readonly onDay: (day: string) => void;
}) {
  const language = useLanguage();
  return (
    <>
      <TextField
        label={label}
        type="date"
        required
        min={from ?? undefined}
        value={value}
        onChange={({ target }) => {
          onDay(target.value);
        }}
      />
      {from === null ? null : (
        <div className="usual">
          {usualFrom(from).map((day) => (
            <Button
              key={day}
              aria-pressed={value === day}
              onClick={() => {
                onDay(day);
              }}
            >
              {dayIn(language, day, 'weekday')}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
