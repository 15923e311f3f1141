import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Colour where standard output is a terminal and NO_COLOR is not set; else the text as it is. */
const painter = (style: Style) => (text: string) => styleText(style, text, { stream: process.stdout })

export const bold = painter('bold')
export const dim = painter('dim')
export const green = painter('green')
export const red = painter('red')
export const yellow = painter('yellow')
export const cyan = painter('cyan')
