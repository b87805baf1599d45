/** AssemblyScript's number types, so that lane rooms read the same to both compilers. */
declare type i32 = number
declare type u32 = number
declare type f64 = number
