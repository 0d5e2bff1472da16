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
