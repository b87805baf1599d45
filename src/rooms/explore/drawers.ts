/** What can be opened under the picture, in the order of the stamp. */
export const DRAWERS = ['table', 'estimates', 'plans', 'sources'] as const
export type Drawer = (typeof DRAWERS)[number]
