/** A document as the hub prints it at an address of the hub, in a frame of its own: nothing in it runs, nothing of it reaches the page around it. */
export function Frame({ title, src }: { readonly title: string; readonly src: string }) {
  return <iframe className="frame" title={title} src={src} sandbox="" />;
}
