import type { Shapes } from '../shape.ts'
import { apiShapes } from './api.ts'
import { flowShapes } from './flow.ts'
import { offerCourseShapes } from './offer-course.ts'
import { offerLinkShapes } from './offer-links.ts'
import { offerMemberShapes } from './offer-members.ts'

export const pingoneShapes: readonly Shapes[] = [offerLinkShapes, offerMemberShapes, offerCourseShapes, flowShapes, apiShapes]
