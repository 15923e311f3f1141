const PARTS = [
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const

/** `1h40m`, `2h08m`, `59m30s`, `0m`: working or clock time in seconds. */
export function duration(seconds: number): string {
  let left = Math.abs(seconds)
  const text = PARTS.map(([letter, length]) => {
    const count = Math.floor(left / length)
    left -= count * length
    return count > 0 ? `${count}${letter}` : ''
  })
    .join('')
    .replace(/h(\dm)/, 'h0$1')
  return text === '' ? '0m' : `${seconds < 0 ? '-' : ''}${text}`
}
