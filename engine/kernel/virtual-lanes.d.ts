/** The lane rooms compiled to WebAssembly by the build (tools/lanes.js): the module's bytes in base64, and where its constants stand. */
declare module 'virtual:lanes-f64x2' {
  export const code: string
  export const links: Readonly<Record<string, readonly number[]>>
}
declare module 'virtual:lanes-f32x4' {
  export const code: string
  export const links: Readonly<Record<string, readonly number[]>>
}
/** What the engine uses of WebAssembly; the DOM library, which has the whole, is not for the engine. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Memory {
    constructor(descriptor: { initial: number })
    readonly buffer: ArrayBuffer
    grow(pages: number): number
  }
  class Instance {
    constructor(module: Module, imports?: object)
    readonly exports: Readonly<Record<string, unknown>>
  }
  function validate(bytes: Uint8Array): boolean
}
declare function atob(text: string): string
