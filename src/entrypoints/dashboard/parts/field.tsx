import type {
  InputHTMLAttributes,
  ReactNode,
  Ref,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { useId } from 'react';

interface About {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong with what stands in it */
  readonly fault?: string | undefined;
}

function Around({
  label,
  help,
  fault,
  id,
  children,
}: About & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {help === undefined ? null : <small id={`${id}-help`}>{help}</small>}
      {fault === undefined ? null : (
        <small id={`${id}-fault`} className="fault">
          {fault}
        </small>
      )}
    </div>
  );
}

function described({ help, fault }: Omit<About, 'label'>, id: string) {
  const ids = [
    ...(help === undefined ? [] : [`${id}-help`]),
    ...(fault === undefined ? [] : [`${id}-fault`]),
  ];
  return {
    id,
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
  };
}

export function TextField({
  label,
  help,
  fault,
  ...rest
}: About & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> }) {
  const id = useId();
  return (
    <Around label={label} help={help} fault={fault} id={id}>
      <input type="text" {...rest} {...described({ help, fault }, id)} />
    </Around>
  );
}

export function TextArea({
  label,
  help,
  fault,
  ...rest
}: About &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { readonly ref?: Ref<HTMLTextAreaElement> }) {
  const id = useId();
  return (
    <Around label={label} help={help} fault={fault} id={id}>
      <textarea {...rest} {...described({ help, fault }, id)} />
    </Around>
  );
}

/** A choice out of few; `choices` are value and word. */
export function Choice<Value extends string>({
  label,
  help,
  fault,
  choices,
  value,
  onChoose,
  ...rest
}: About & {
  readonly choices: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange'>) {
  const id = useId();
  return (
    <Around label={label} help={help} fault={fault} id={id}>
      <select
        {...rest}
        {...described({ help, fault }, id)}
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find(([one]) => one === target.value);
          if (chosen !== undefined) onChoose(chosen[0]);
        }}
      >
        {choices.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** A box that is ticked or not, with what it means beside it. */
export function Check({
  label,
  isOn,
  onTurn,
}: {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          onTurn(target.checked);
        }}
      />
      {label}
    </label>
  );
}
