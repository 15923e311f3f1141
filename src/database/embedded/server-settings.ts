import { totalmem } from 'node:os'
import { constrainedMemory } from 'node:process'
import { SOCKET_PORT } from './socket-folder.ts'

export type ServerSettings = Record<string, string | number | boolean>

const MIB = 1024 * 1024

/**
 * Given on the command line, so that they change with the program and not with the data folder.
 * Durable: `fsync`, `full_page_writes` and `synchronous_commit` stay as PostgreSQL ships them, on.
 */
export function serverSettings(socketFolder: string, others: ServerSettings = {}): string[] {
  const settings: ServerSettings = {
    listen_addresses: '',
    port: SOCKET_PORT,
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    // Nodes, a bench with 64 connections and parallel test files, each with a pool; an idle one costs about 2 MB.
    max_connections: 300,
    shared_buffers: `${sharedBuffersMib()}MB`,
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // A half-open client must not keep a case locked for ever.
    idle_in_transaction_session_timeout: '5min',
    ...others,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A sixteenth of the memory, between 128 MiB and 1 GiB: the server shares its machine with the nodes. */
function sharedBuffersMib() {
  const limit = constrainedMemory() || totalmem()
  const memory = Math.min(limit, totalmem())
  return Math.round(Math.min(1024, Math.max(128, memory / MIB / 16)))
}
