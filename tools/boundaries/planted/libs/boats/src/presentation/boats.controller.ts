import { Controller } from '@nestjs/common';
import { IsString } from 'class-validator';
import { hal } from '#libs/hypermedia';
import { GetBoat } from '../application/queries/get-boat.js';

@Controller()
export class BoatsController {
  uses = [IsString, hal, GetBoat];
}
