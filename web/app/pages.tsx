import { type ComponentType, lazy } from 'react';
import { HomePage } from '../home/home-page.tsx';
import type { PageName, PageParams, Place } from '../routes.ts';
import { NotFound } from '../ui/problem.tsx';

/** The pages that there are, each loaded when it is first opened. An address without a page is not found. */
const pages: { readonly [Name in PageName]?: ComponentType<PageParams<Name>> } = {
  home: HomePage,
  callback: HomePage,
  notices: lazy(() => import('../notices/notices-page.tsx').then((file) => ({ default: file.NoticesPage }))),
  shortcuts: lazy(() => import('./shortcuts-page.tsx').then((file) => ({ default: file.ShortcutsPage }))),
  case: lazy(() => import('../cases/case-page.tsx').then((file) => ({ default: file.CasePage }))),
  actuals: lazy(() => import('../measurements/actuals-page.tsx').then((file) => ({ default: file.ActualsPage }))),
  dialogue: lazy(() => import('../reviews/dialogue-page.tsx').then((file) => ({ default: file.DialoguePage }))),
  selfAssessment: lazy(() =>
    import('../self-assessment/self-assessment-page.tsx').then((file) => ({ default: file.SelfAssessmentPage })),
  ),
  rating: lazy(() => import('../rating/rating-page.tsx').then((file) => ({ default: file.RatingPage }))),
  plan: lazy(() => import('../targets/plan-page.tsx').then((file) => ({ default: file.PlanPage }))),
  inbox: lazy(() => import('../inbox/inbox-page.tsx').then((file) => ({ default: file.InboxPage }))),
  team: lazy(() => import('../team/team-page.tsx').then((file) => ({ default: file.TeamPage }))),
  delegation: lazy(() =>
    import('../delegations/delegation-page.tsx').then((file) => ({ default: file.DelegationPage })),
  ),
  surveys: lazy(() => import('../surveys/survey-page.tsx').then((file) => ({ default: file.SurveyPage }))),
  complaints: lazy(() =>
    import('../complaints/complaints-page.tsx').then((file) => ({ default: file.ComplaintsPage })),
  ),
  complaint: lazy(() => import('../complaints/complaint-page.tsx').then((file) => ({ default: file.ComplaintPage }))),
  feedback: lazy(() => import('../feedback/feedback-page.tsx').then((file) => ({ default: file.FeedbackPage }))),
  raters: lazy(() => import('../feedback/raters-page.tsx').then((file) => ({ default: file.RatersPage }))),
  myScheme: lazy(() => import('../socialisation/my-scheme-page.tsx').then((file) => ({ default: file.MySchemePage }))),
  permissions: lazy(() =>
    import('../permissions/permissions-page.tsx').then((file) => ({ default: file.PermissionsPage })),
  ),
  measures: lazy(() => import('../measures/measures-page.tsx').then((file) => ({ default: file.MeasuresPage }))),
  schemes: lazy(() => import('../schemes/schemes-page.tsx').then((file) => ({ default: file.SchemesPage }))),
  scheme: lazy(() => import('../schemes/scheme-page.tsx').then((file) => ({ default: file.SchemePage }))),
  replays: lazy(() => import('../replay/replays-page.tsx').then((file) => ({ default: file.ReplaysPage }))),
  replay: lazy(() => import('../replay/replay-page.tsx').then((file) => ({ default: file.ReplayPage }))),
  training: lazy(() => import('../training/training-page.tsx').then((file) => ({ default: file.TrainingPage }))),
  publications: lazy(() =>
    import('../publication/publications-page.tsx').then((file) => ({ default: file.PublicationsPage })),
  ),
  evaluations: lazy(() =>
    import('../evaluation/evaluations-page.tsx').then((file) => ({ default: file.EvaluationsPage })),
  ),
  calibrations: lazy(() =>
    import('../calibration/calibrations-page.tsx').then((file) => ({ default: file.CalibrationsPage })),
  ),
  pulse: lazy(() => import('../evaluation/pulse-page.tsx').then((file) => ({ default: file.PulsePage }))),
  timeline: lazy(() => import('../timeline/timeline-page.tsx').then((file) => ({ default: file.TimelinePage }))),
  console: lazy(() => import('../console/console-page.tsx').then((file) => ({ default: file.ConsolePage }))),
  consoleUnit: lazy(() => import('../console/unit-page.tsx').then((file) => ({ default: file.UnitPage }))),
  consoleMachine: lazy(() => import('../console/machine-page.tsx').then((file) => ({ default: file.MachinePage }))),
  consoleTasks: lazy(() => import('../console/tasks-page.tsx').then((file) => ({ default: file.TasksPage }))),
  consoleSpread: lazy(() => import('../console/spread-page.tsx').then((file) => ({ default: file.SpreadPage }))),
  consoleCauses: lazy(() => import('../causes/causes-page.tsx').then((file) => ({ default: file.CausesPage }))),
  consolePeople: lazy(() => import('../console/people-page.tsx').then((file) => ({ default: file.PeoplePage }))),
  consoleSocialisation: lazy(() =>
    import('../socialisation/socialisation-page.tsx').then((file) => ({ default: file.SocialisationPage })),
  ),
  task: lazy(() => import('../approvals/task-page.tsx').then((file) => ({ default: file.TaskPage }))),
  result: lazy(() => import('../results/result-page.tsx').then((file) => ({ default: file.ResultPage }))),
  appeal: lazy(() => import('../appeals/appeal-page.tsx').then((file) => ({ default: file.AppealPage }))),
  followUps: lazy(() => import('../followups/follow-ups-page.tsx').then((file) => ({ default: file.FollowUpsPage }))),
};

/** Whether there is a page yet: no link leads to one that is not there. */
export const isBuilt = (name: PageName): boolean => pages[name] !== undefined;

/** The page at a place. Another thing of the same kind is another page: nothing of the one before stays. */
export const PageAt = ({ place }: { place: Place | undefined }) => {
  if (place === undefined) return <NotFound />;
  const Shown = pages[place.page] as ComponentType<Readonly<Record<string, string>>> | undefined;
  return Shown === undefined ? <NotFound /> : <Shown key={Object.values(place.params).join(' ')} {...place.params} />;
};
