import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/**
 * Lane rooms say so on their first line. They are written in what TypeScript and AssemblyScript have in common.
 * @param {string} folder
 * @returns {string[]}
 */
function laneRooms(folder) {
  return readdirSync(join(import.meta.dirname, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /^\/\/ lane room\b/.test(readFileSync(file, 'utf8')))
    .map((file) => file.slice(import.meta.dirname.length + 1).replaceAll('\\', '/'))
}

/** These differ in the last digit between machines; sqrt, abs, floor, min and max do not. */
const inexact = [
  ...['exp', 'log', 'log2', 'log10', 'log1p', 'expm1', 'pow', 'hypot', 'cbrt'],
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
]
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Exports have names in this house.',
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'tests/support/canary/', 'engine/lanes/f*x*/', '**/*.d.ts'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Published coefficients keep their published digits.
      'no-loss-of-precision': 'off',
      // The type checker knows better what exists.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser } },
  },
  {
    // Of what stands in markup the linter sees only half the types; svelte-check sees all of them.
    files: ['**/*.svelte'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((kind) => [
        `@typescript-eslint/no-unsafe-${kind}`,
        'off',
      ]),
    ),
  },
  {
    files: ['engine/**/*.ts', 'src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['engine/**/*.ts'],
    ignores: ['engine/{cli,threads,worker}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        { selector: "BinaryExpression[operator='**']", message: 'Inexact. Multiply, or use exp and log of the lanes.' },
        {
          selector: "AssignmentExpression[operator='**=']",
          message: 'Inexact. Multiply, or use exp and log of the lanes.',
        },
      ],
      'no-restricted-properties': [
        'error',
        ...inexact.map((property) => ({
          object: 'Math',
          property,
          message: 'Differs between machines. Use the functions of engine/lanes.',
        })),
        { object: 'Math', property: 'random', message: 'Draws have addresses: use engine/random.' },
      ],
      'no-restricted-globals': [
        'error',
        ...['Date', 'Intl', 'globalThis', 'performance', 'window', 'document', 'navigator', 'localStorage', 'crypto'],
        ...['fetch', 'console', 'process', 'setTimeout', 'setInterval', 'Worker', 'self', 'Buffer'],
      ],
    },
  },
  {
    files: laneRooms('engine'),
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      'prefer-const': 'off',
      // AssemblyScript wants a value in every declaration, and has one equality; tsc refuses to compare different types.
      'no-useless-assignment': 'off',
      eqeqeq: 'off',
    },
  },
  {
    files: ['tools/**/*.js', 'eslint.config.js'],
    languageOptions: { globals: globals.node },
  },
)
