/**
 * Other sellers, as one speaks of them; alternatives for a group. Whoever reads for more than them (the market, customers,
 * neighbours) adds what it means by others: what a number is said of is asked otherwise than who asked for a promise.
 */
export const OTHER_SELLERS = '别[人家]|人家|同行|隔壁|外[面头]';
