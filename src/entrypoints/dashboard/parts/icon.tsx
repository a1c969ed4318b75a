/** Lines on a field of 20 by 20; beside words, never instead of them. */
const LINES = {
  menu: 'M3 6h14M3 10h14M3 14h14',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17',
  today: 'M3 9.5 10 4l7 5.5V17H3ZM8 17v-5h4v5',
  bank: 'M3 8 10 4l7 4H3ZM5 8v6M9 8v6M11 8v6M15 8v6M3 16.5h14',
  debtors:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM1.5 17a5.5 5.5 0 0 1 11 0M13 3.5a3 3 0 0 1 0 5.2M15 12a5.5 5.5 0 0 1 3.5 5',
  invoices: 'M5 2.5h7l3 3v12H5ZM8 8h4M8 11h4M8 14h2',
  inbox: 'M3 11 5.5 4h9L17 11v5.5H3ZM3 11h4l1 2h4l1-2h4',
  reminders: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1h-13ZM8.5 17.5h3',
  work: 'M4 3h3l1.5 4-2 1.5a10 10 0 0 0 5 5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.5 1.5A14 14 0 0 1 2.5 4.500A1.500 1.500 0 0 1 4 3Z',
  credit: 'M4 14a7 7 0 1 1 12 0M10 12l3.500-4M10 12.500a.5.5 0 1 0 0-.01Z',
  reports: 'M3.500 17h13M5.500 14V9M10 14V4M14.500 14v-7',
  settings:
    'M3 6h6M13 6h4M11 6a1.500 1.500 0 1 0 0-.01ZM3 14h2M9 14h8M7 14a1.500 1.500 0 1 0 0-.01Z',
} as const;

export function Icon({ name }: { readonly name: keyof typeof LINES }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={LINES[name]} />
    </svg>
  );
}
