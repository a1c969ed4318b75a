/** Composition for commands that need a country's working days and nothing of the server. */
export { holidayCalendar } from '../adapters/calendar/holidays.js';
