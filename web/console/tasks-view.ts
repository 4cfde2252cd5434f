/** What HR looks at: late tasks, tasks that nobody is left to take over, executions that failed. */
export const tasksViews = ['late', 'stuck', 'failed'] as const;
export type TasksView = (typeof tasksViews)[number];

/** The view that an address names; the late ones where it names none. */
export const tasksViewOf = (name: string | null): TasksView => tasksViews.find((view) => view === name) ?? 'late';
