import { useSession } from '../session.ts'

/**
 * The parameters of a request that acts: who acts is named in a header as long as the routes take it from there. Typed
 * as nothing in particular, so that it fits routes that name the header and routes that don't.
 */
export function acting(
  params: { readonly path?: Readonly<Record<string, string>>; readonly query?: object } = {},
): never {
  const { account, appointment } = useSession().session.value ?? {}
  const fields = {
    id: account ?? '',
    role: appointment?.role ?? '',
    department: appointment?.department ?? '',
    ...(appointment?.window && { window: appointment.window }),
  }
  return { ...params, header: { 'banjie-actor': String(new URLSearchParams(fields)) } } as never
}
