const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it may stand in HTML or SVG, also within an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => named[one] ?? one)
