import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { JWK } from 'jose'
import { UsageError } from '../protocol/usage-error.ts'

/** Where the files that a target file names are. */
export interface NamedFiles {
  /** Folder that relative paths start from. */
  readonly folder: string
  /** How messages call the target file. */
  readonly label: string
}

/** The PEM certificates in the file that `key` names; undefined when it names none. */
export function certificates(
  path: string | undefined,
  key: string,
  { folder, label }: NamedFiles,
): string | undefined {
  if (path === undefined) return undefined
  if (isPem(path)) return path
  const full = resolve(folder, path)
  const pem = readOrExplain(full, key, label)
  if (pem.includes('-----BEGIN CERTIFICATE-----')) return pem
  throw new UsageError(
    'ERR_TARGET_CERTIFICATE',
    `"${key}" of ${label} names ${full}, which holds no PEM certificate.`,
    'A PEM certificate starts with "-----BEGIN CERTIFICATE-----".',
  )
}

/** It stands in the target file itself. */
function isPem(text: string): boolean {
  return text.trimStart().startsWith('-----BEGIN ')
}

function readOrExplain(path: string, key: string, label: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(
      'ERR_TARGET_FILE_NAMED',
      `"${key}" of ${label} names ${path}, which cannot be read.`,
      `Paths in a target file are relative to its folder.`,
      { cause },
    )
  }
}

/** The text of the file that `key` names. */
export function textFile(path: string, key: string, { folder, label }: NamedFiles): string {
  return readOrExplain(resolve(folder, path), key, label).trim()
}

/** A private key, a JWK or PKCS #8 in PEM: what stands under `key` itself, or is in the file that it names. */
export function privateKey(value: string | JWK, key: string, files: NamedFiles): JWK {
  const isThere = typeof value !== 'string' || isPem(value)
  const read = typeof value === 'string' && !isPem(value) ? textFile(value, key, files) : value
  try {
    const jwk = typeof read === 'string' && read.startsWith('{') ? JSON.parse(read) : read
    const found = createPrivateKey(typeof jwk === 'string' ? jwk : { key: jwk, format: 'jwk' })
    return { ...(typeof jwk === 'string' ? {} : jwk), ...found.export({ format: 'jwk' }) } as JWK
  } catch (cause) {
    throw new UsageError(
      'ERR_TARGET_KEY',
      isThere
        ? `"${key}" of ${files.label} is no private key.`
        : `"${key}" of ${files.label} names ${value}, which holds no private key.`,
      'It has to be a private key as JWK, or as PKCS #8 in PEM.',
      { cause },
    )
  }
}
