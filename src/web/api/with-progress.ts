/**
 * A `fetch` that tells how much of its body has gone out, from 0 to 1: the browser's own does not. It is handed to
 * the client for one request, as `api.POST(path, { fetch: withProgress(show) })`.
 */
export const withProgress =
  (onShare: (share: number) => void): ((request: Request) => Promise<Response>) =>
  async (request) => {
    const body = await request.blob()
    return new Promise((resolve, reject) => {
      const sent = new XMLHttpRequest()
      sent.open(request.method, request.url)
      for (const [name, value] of request.headers) sent.setRequestHeader(name, value)
      sent.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
      sent.onload = () =>
        resolve(
          new Response(sent.response, {
            status: sent.status,
            headers: { 'content-type': sent.getResponseHeader('content-type') ?? '' },
          }),
        )
      sent.onerror = () => reject(new TypeError('the service did not answer'))
      sent.responseType = 'blob'
      sent.send(body)
    })
  }
