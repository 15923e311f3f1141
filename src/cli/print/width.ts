/** Terminal columns that the commands' pages keep to. */
export const WIDTH = 100
