/** Our seal. A picture beside the name, so silent for screen readers. */
export function Seal({ size = 36 }: { size?: number }) {
  return <img className="seal" src="/icon/96.png" width={size} height={size} alt="" />;
}
