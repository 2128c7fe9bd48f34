export class PortsModule {}
