import { parentPort, workerData } from 'node:worker_threads'
import { doPictureJob, type PictureJob } from './picture-job.ts'

parentPort?.postMessage(await doPictureJob(workerData as PictureJob))
