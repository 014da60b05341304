import { Global, Module } from '@nestjs/common';
import { DomainEvents } from './domain-events.service.js';
import { EventDeliverySweep } from './event-delivery.sweep.service.js';

@Global()
@Module({ providers: [DomainEvents, EventDeliverySweep], exports: [DomainEvents] })
export class EventsModule {}
