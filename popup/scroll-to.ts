// Owns going to a part of the view that is shown: on the screen, and with the focus. The address stays as it is.

/** @param id of an element that can take the focus */
export function scrollTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView();
  element?.focus({ preventScroll: true });
}
