const KILO = 1024

/** The size of a file as people say it: `20 MB`, `1.4 MB`, `350 KB`. */
export function sizeInWords(bytes: number): string {
  if (bytes >= KILO * KILO) return `${Number((bytes / KILO / KILO).toFixed(1))} MB`
  return `${Math.max(1, Math.round(bytes / KILO))} KB`
}
