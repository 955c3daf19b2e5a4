/** Import this before @supabase/lite: it reads these when it loads. The demo server must not phone home, and it keeps photos. */
process.env['LITE_TELEMETRY'] = '0';
process.env['DO_NOT_TRACK'] = '1';
process.env['EXPERIMENTAL_STORAGE'] = '1';
