/** Loaded when somebody exports; from here, so that it rests only where the office works. */
export { visitsExcel } from '@/export/visits-excel';
