import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Controllers } from './controllers.js';
import { HttpModule } from './http.module.js';
import { Recorder } from './recorder.js';
import { RecordingInterceptor } from './recording.interceptor.js';

/** Puts every write on record, within what represents it: what is recorded are resources, not bytes. */
@Module({
  imports: [HttpModule],
  providers: [Controllers, Recorder, { provide: APP_INTERCEPTOR, useClass: RecordingInterceptor }],
  exports: [Controllers, Recorder],
})
export class RecordingModule {}
