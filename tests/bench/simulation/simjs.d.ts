/** A script for pages without types; `simjs-counter.ts` says what it puts into `window`. */
declare module 'simjs'
