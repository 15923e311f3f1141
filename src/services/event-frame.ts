/** One server-sent event; JSON has no line breaks. */
export const eventFrame = (event: string, data: object): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Keeps the connection alive and says nothing. */
export const heartbeat = ': still here\n\n'
