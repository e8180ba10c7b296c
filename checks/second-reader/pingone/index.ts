import type { Shapes } from '../shape.ts'
import { apiShapes } from './api.ts'
import { credentialShapes } from './credentials.ts'
import { deliveryShapes } from './delivery.ts'
import { flowShapes } from './flow.ts'
import { offerCourseShapes } from './offer-course.ts'
import { offerLinkShapes } from './offer-links.ts'
import { offerMemberShapes } from './offer-members.ts'
import { ruleShapes } from './rules.ts'
import { typeShapes } from './types.ts'

export const pingoneShapes: readonly Shapes[] = [offerLinkShapes, offerMemberShapes, offerCourseShapes, flowShapes, deliveryShapes, apiShapes, typeShapes, credentialShapes, ruleShapes]
