/** Waits until something came to be that a page or a worker does in its own time. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error(`It did not come to be: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
