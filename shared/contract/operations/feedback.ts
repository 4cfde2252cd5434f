import { z } from 'zod';
import { defineOperations } from '../define-operations.ts';
import {
  feedbackAnswers,
  feedbackReport,
  feedbackRequest,
  feedbackRound,
  feedbackRoundBody,
  objectionBody,
  raterList,
  raterWish,
} from '../shapes/feedback.ts';
import { pageOf, pageQuery } from '../shapes/page.ts';
import { count } from '../shapes/primitives.ts';

const done = z.object({ done: z.literal(true) });

export const feedback = defineOperations({
  openFeedbackRound: {
    method: 'POST',
    path: '/cycles/{cycleId}/feedback',
    summary: { id: 'Menetapkan masa umpan balik rekan', en: 'Sets when colleagues are named and answer' },
    body: feedbackRoundBody,
    responses: { 201: feedbackRound },
  },
  getFeedbackRound: {
    method: 'GET',
    path: '/cycles/{cycleId}/feedback',
    summary: { id: 'Menampilkan masa umpan balik rekan', en: 'Shows when colleagues are named and answer' },
    responses: { 200: feedbackRound },
  },
  getRaters: {
    method: 'GET',
    path: '/cases/{caseId}/raters',
    summary: { id: 'Menampilkan siapa yang diminta umpan balik', en: 'Shows who is asked about somebody' },
    responses: { 200: raterList },
    etag: true,
  },
  nameRaters: {
    method: 'PUT',
    path: '/cases/{caseId}/raters',
    summary: { id: 'Menunjuk pemberi umpan balik', en: 'Names who is asked about somebody' },
    body: raterWish,
    responses: { 200: raterList },
    ifMatch: true,
    etag: true,
  },
  assignRaters: {
    method: 'POST',
    path: '/cycles/{cycleId}/units/{unitId}/raters',
    summary: {
      id: 'Menunjuk pemberi umpan balik satu unit secara merata',
      en: 'Names raters of a whole unit, with the load spread evenly',
    },
    responses: {
      200: z.object({ people: count, requests: count, mostPerRater: count }).meta({ id: 'RatersAssigned' }),
    },
  },
  remindRaters: {
    method: 'POST',
    path: '/cycles/{cycleId}/units/{unitId}/raters/reminders',
    summary: {
      id: 'Mengingatkan semua pemberi umpan balik satu unit',
      en: 'Reminds everybody who was asked about people of a unit, answered or not',
    },
    responses: { 200: done },
  },
  objectToRater: {
    method: 'POST',
    path: '/cases/{caseId}/raters/{employeeId}/objection',
    summary: { id: 'Mengajukan keberatan atas penilai', en: 'Objects to one of those named' },
    body: objectionBody,
    responses: { 200: done },
  },
  listFeedbackRequests: {
    method: 'GET',
    path: '/me/feedback',
    summary: { id: 'Menampilkan permintaan umpan balik kepada saya', en: 'Lists whom the reader is asked about' },
    query: z.strictObject(pageQuery),
    responses: { 200: pageOf(feedbackRequest) },
  },
  answerFeedback: {
    method: 'POST',
    path: '/me/feedback/{caseId}/answers',
    summary: { id: 'Mengirim umpan balik rekan', en: 'Answers what is asked about somebody, once' },
    body: feedbackAnswers,
    responses: { 201: done },
    confidential: true,
  },
  declineFeedback: {
    method: 'POST',
    path: '/me/feedback/{caseId}/decline',
    summary: { id: 'Menolak memberi umpan balik', en: 'Declines to answer about somebody' },
    responses: { 200: done },
  },
  getFeedbackReport: {
    method: 'GET',
    path: '/cases/{caseId}/feedback',
    summary: { id: 'Menampilkan umpan balik per kelompok', en: 'Shows what groups of colleagues say' },
    responses: { 200: feedbackReport },
  },
});
