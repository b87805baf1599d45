import { name } from 'virtual:engine-build'

/**
 * Name of the build: 12 hexadecimal digits, equal on every machine and for page, command line and package, and another one as soon as
 * anything changes that decides numbers. Made by the build from the content of the files (tools/engine-build.js).
 */
export const ENGINE_BUILD: string = name
