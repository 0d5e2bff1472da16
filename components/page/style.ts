/** Gives a shadow root a style sheet. */
export function addStyle(root: ShadowRoot, text: string): void {
  try {
    // A constructed sheet passes any Content-Security-Policy of the page.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = text;
    root.append(element);
  }
}
