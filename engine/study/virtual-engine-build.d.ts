/** The name of the build, made of all that decides numbers (tools/engine-build.js). */
declare module 'virtual:engine-build' {
  export const name: string
}
