import { createMongoAbility } from '@casl/ability';

export const allow = createMongoAbility;
