import { Module } from '@nestjs/common';
import { GetBoatHandler } from './application/queries/get-boat.js';
import { PrismaBoats } from './persistence/prisma-boats.js';
import { BoatsController } from './presentation/boats.controller.js';

@Module({ controllers: [BoatsController], providers: [GetBoatHandler, PrismaBoats] })
export class BoatsModule {}
