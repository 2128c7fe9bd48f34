import { affordance } from './affordance.js';
import { integer, list, optional, text } from './descriptor.js';
import { Field } from './field.js';
import { nothing } from './representation.js';

class AuctionQuery {
  @Field(optional(integer(50))) readonly limit?: number;
  @Field(list(text('vase'))) readonly lot!: readonly string[];
}

const listBids = affordance({
  ...{ name: 'listBids', rel: 'plimsoll:bids', method: 'GET', path: '/auctions/{auctionId}/bids', tag: 'Bids' },
  ...{ title: 'Bids', about: 'What was offered.', query: AuctionQuery, answers: nothing },
});

describe('An affordance', () => {
  it('is linked where it is, a list of its query being repeated', () => {
    expect(listBids.at({ auctionId: 'a/1' }, { limit: 5, lot: ['vase', 'old chair'] }).href).toBe(
      '/auctions/a%2F1/bids?limit=5&lot=vase&lot=old+chair',
    );
  });

  it('is linked as a template, a list of its query being exploded', () => {
    expect(listBids.template({ auctionId: '1' })).toMatchObject({
      href: '/auctions/1/bids{?limit,lot*}',
      templated: true,
    });
  });

  it('is linked as a template that continues what is asked already', () => {
    expect(listBids.template({ auctionId: '1' }, { limit: 5 })).toMatchObject({
      href: '/auctions/1/bids?limit=5{&lot*}',
      templated: true,
    });
    expect(listBids.template({ auctionId: '1' }, { limit: 5, lot: ['vase'] })).toMatchObject({
      href: '/auctions/1/bids?limit=5&lot=vase',
      templated: false,
    });
  });
});
