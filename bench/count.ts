import { nativeOrReason } from './native.ts'
import { documentOf } from './ours.ts'
const native = nativeOrReason(documentOf('scenarios/regio-amersfoort.json', 'default'), 1024, 'cpu')
console.log('reason' in native ? native.reason : native.instructions)
