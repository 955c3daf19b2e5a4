/** Import this before @supabase/lite: it reads these when it loads, and the demo server must not phone home. */
process.env['LITE_TELEMETRY'] = '0';
process.env['DO_NOT_TRACK'] = '1';
