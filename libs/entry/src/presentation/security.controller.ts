import { Controller, Req } from '@nestjs/common';
import { secureOriginOf } from '#libs/http';
import { Affords } from '#libs/hypermedia';
import type { FastifyRequest } from 'fastify';
import { SecurityNotice } from '../application/security-notice.js';
import { showSecurity } from './entry.affordances.js';

/** For whoever found a hole. */
@Controller()
export class SecurityController {
  constructor(private readonly notice: SecurityNotice) {}

  @Affords(showSecurity)
  security(@Req() request: FastifyRequest): Buffer {
    return Buffer.from(this.notice.text(secureOriginOf(request)));
  }
}
