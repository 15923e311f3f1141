/** The page's colours for what is drawn on a canvas, which has no style sheet (see style/base.css). */
export const ink = {
  main: '#1c5c9f',
  light: '#8dadcf',
  bad: '#b3261e',
  warn: '#8a5300',
  soft: '#8a939e',
} as const
