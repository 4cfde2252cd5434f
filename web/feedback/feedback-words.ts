import { useLanguage } from '../app/context.ts';
import { feedbackEn } from '../words/en/feedback.ts';
import { feedbackId } from '../words/id/feedback.ts';

/** The words about feedback of colleagues. They come with its pages and not with the first page of a phone. */
export const useFeedbackWords = (): typeof feedbackId => (useLanguage() === 'id' ? feedbackId : feedbackEn);
