/** Looking into parsed JSON of unknown origin. */

export type Json = Record<string, unknown>;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property of the object's own; what it inherits counts as missing. */
export const own = (value: Json, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** A name that could reach a prototype, anywhere inside; without recursion, so that no depth is too deep. */
export function forbiddenKey(value: unknown): string | null {
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const each = stack.pop();
    if (Array.isArray(each)) for (const item of each) stack.push(item);
    else if (isObject(each)) {
      for (const key of Object.keys(each)) {
        if (FORBIDDEN.has(key)) return key;
        stack.push(each[key]);
      }
    }
  }
  return null;
}

/** Whether a text that is no JSON ends inside a string or with something left open. Linear. */
export function breaksOff(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x7b || unit === 0x5b) depth += 1;
    else if (unit === 0x7d || unit === 0x5d) depth -= 1;
    if (depth < 0) return false;
  }
  return inString || depth > 0;
}
