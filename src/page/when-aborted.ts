// Owns how what was started ends.

export function whenAborted(signal: AbortSignal, end: () => void): void {
  signal.addEventListener('abort', end);
}
