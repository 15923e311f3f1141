/** Bytes of a log that is sent; a larger one is imported on the command line of the service's machine. */
export const mostLogBytes = 256 * 1024 * 1024
