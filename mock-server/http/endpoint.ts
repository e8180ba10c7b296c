import type { ServerResponse } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import type { Operation } from '../../protocol/exchange.ts'
import type { Environment } from '../environment.ts'
import type { Mock } from '../mock.ts'
import type { Reply } from '../seams/reply.ts'
import { asOneRequest } from '../store/one-request.ts'
import { askerOf } from '../turns/asker.ts'
import { isLimited } from '../turns/limit.ts'
import type { Turns } from '../turns/present.ts'
import { inTurn, turnsIn } from '../turns/turns.ts'
import { headOf, type Writing, writeExpressly } from './answer-writing.ts'
import { differently } from './differently.ts'
import { at, type Note, placeOf } from './place.ts'
import { ProtocolError } from './protocol-error.ts'
import { type Answer, notFound, type Problem, protocolProblem } from './reply.ts'
import { encryptedReply } from './reply-encryption.ts'
import type { WalletRequest } from './wallet-request.ts'
import { bodyText, lenientMembers, openedText, rawBody } from './wire.ts'

/**
 * A route of the environment in `:environmentId`, tagged with its operation.
 * @param problem how this surface words a refusal; the OAuth body by default.
 * @param elsewhere whose journal and seams a request for an environment that does not exist goes through; it throws
 * where somebody may not even be told that.
 */
export function endpoint(
  mock: Mock,
  operation: Operation,
  answer: Answer<Request>,
  problem: Problem<Request> = protocolProblem,
  elsewhere: (req: Request) => Promise<Environment | undefined> = async () => undefined,
): RequestHandler {
  async function nowhere(req: Request, res: Response): Promise<void> {
    const sink = { res, write: writeExpressly }
    try {
      const asker = await elsewhere(req)
      const reply = problem(notFound(), req)
      if (asker)
        await send(asker, { operation, req, sink, notes: none }, reply, [asProblem(notFound())])
      else writeExpressly(res, reply)
    } catch (error) {
      writeExpressly(res, problem(error, req))
    }
  }
  async function found(req: Request, res: Response): Promise<void> {
    let environment: Environment | undefined
    try {
      environment = await mock.find(String(req.params.environmentId))
    } catch (error) {
      writeExpressly(res, problem(error, req))
      return
    }
    if (!environment) {
      await nowhere(req, res)
      return
    }
    await answered(environment, { operation, answer, problem }, req, {
      res,
      write: writeExpressly,
    })
  }
  return (req, res) => asOneRequest(mock, () => found(req, res))
}

/** What a route does with a request. */
export interface Endpoint<R extends WalletRequest> {
  readonly operation: Operation
  readonly answer: Answer<R>
  readonly problem: Problem<R>
}

/** Where an answer goes. */
interface Sink {
  readonly res: ServerResponse
  readonly write: Writing
}

/** Answers a request to this environment, however it came in. */
export async function answered<R extends WalletRequest>(
  environment: Environment,
  { operation, answer, problem }: Endpoint<R>,
  req: R,
  sink: Sink,
): Promise<void> {
  const grantType = grantTypeIn(operation, req)
  // PingOne has one token endpoint for wallets and workers.
  const asked = grantType === 'client_credentials' ? 'worker-token' : operation
  const place = placeOf(asked, grantType)
  const notes: Note[] = []
  const exchange: Exchange = { operation: asked, req, sink, notes }
  const refused = (error: unknown) =>
    send(environment, exchange, problem(error, req), [asProblem(error)])
  const served = async () => {
    try {
      await send(environment, exchange, await at(place, () => answer(environment, req), notes))
    } catch (error) {
      await refused(error)
    }
  }
  if (!environment.isAltered || !environment.faults.some(isLimited)) return served()
  const of = () => askerOf(environment, req)
  let turns: Turns
  try {
    turns = await turnsIn(environment, { operation: asked, place, of })
  } catch (error) {
    return refused(error)
  }
  await inTurn(environment, turns, served)
}

const none: readonly Note[] = []

/** Plainly, or with a letter or an underscore escaped, as a form or JSON may have it. */
const othersSpelt = /client_credentials|refresh_token|%[4-7][\da-f]|\\/i

/** Looked for at the token endpoint alone: nowhere else does anything depend on it. */
function grantTypeIn(operation: Operation, req: WalletRequest): unknown {
  if (operation !== 'token') return undefined
  return mayNameOthers(req) ? lenientMembers(req).grant_type : undefined
}

/** Whether its text could name, in some spelling, one of the grants that something depends on. */
function mayNameOthers(req: WalletRequest): boolean {
  return othersSpelt.test(req.originalUrl) || othersSpelt.test(bodyText(req))
}

/** A request that is being answered, and where its answer goes. */
interface Exchange {
  readonly operation: Operation
  readonly req: WalletRequest
  readonly sink: Sink
  /** What was noted meanwhile. */
  readonly notes: readonly Note[]
}

/** Sends an answer, through the operation's seam, and notes it; at once, unless it has to be encrypted. */
function send(
  environment: Environment,
  exchange: Exchange,
  reply: Reply,
  problems: readonly Note[] = none,
): Promise<void> | undefined {
  const { operation, req } = exchange
  const right = differently(operation, reply)
  const open = environment.isAltered
    ? environment.through(`${operation} reply`, right, lenientMembers(req), {
        method: req.method,
        path: req.originalUrl.split('?', 1)[0] ?? '',
        host: req.headers.host ?? '',
      })
    : right
  if (open.encryption) return sendEncrypted(environment, exchange, open, problems)
  write(environment, exchange, open, problems)
  return undefined
}

async function sendEncrypted(
  environment: Environment,
  exchange: Exchange,
  open: Reply,
  problems: readonly Note[],
): Promise<void> {
  const { reply, content } = await encryptedReply(environment, open)
  write(environment, exchange, reply, problems, content)
}

/** Onto the wire, and into the journal. @param content what is in a body that is encrypted. */
function write(
  environment: Environment,
  { operation, req, sink, notes }: Exchange,
  reply: Reply,
  problems: readonly Note[],
  content?: Uint8Array,
): void {
  const body = sink.write(sink.res, reply)
  environment.journal.add({
    at: environment.now(),
    operation,
    request: {
      method: req.method,
      target: req.originalUrl,
      base: environment.urls.auth,
      rawHeaders: req.rawHeaders,
      body: rawBody(req),
      decrypted: openedText(req),
    },
    response: {
      status: reply.status,
      head: headOf(sink.res),
      body: req.method === 'HEAD' ? undefined : body,
      decrypted: content,
    },
    problems,
    ...(notes.length > 0 && { notes }),
  })
}

/** For the journal, which is where a defect of the mock itself becomes visible. */
function asProblem(error: unknown): Note {
  if (error instanceof ProtocolError) return { demand: error.demand, detail: error.message }
  if (error instanceof Error) {
    const demand = 'demand' in error ? String(error.demand) : 'our own working'
    return { demand, detail: 'demand' in error ? error.message : (error.stack ?? error.message) }
  }
  return { demand: 'our own working', detail: String(error) }
}
