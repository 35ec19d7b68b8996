create table plan.plan (
    code text primary key,
    owner text not null,
    vision text not null default '',
    period daterange not null check (not lower_inf(period) and not upper_inf(period)),
    about jsonb not null default '{}',
    loaded timestamptz not null default clock_timestamp()
);
create table plan.pillar (
    plan text not null references plan.plan,
    code text not null,
    position int not null,
    name text not null,
    primary key (plan, code)
);
create table plan.area (
    plan text not null references plan.plan,
    code text not null,
    position int not null,
    name text not null,
    aspiration text not null default '',
    primary key (plan, code)
);
create table plan.measure (
    plan text not null references plan.plan,
    code text not null,
    position int not null,
    area text not null,
    question text not null,
    unit text not null default '',
    source text not null default '',
    rule text,
    counts text not null default '',
    states jsonb not null default '{}',
    primary key (plan, code),
    foreign key (plan, area) references plan.area (plan, code)
);
create table plan.planned_activity (
    plan text not null references plan.plan,
    area text not null,
    pillar text not null,
    position int not null,
    text text not null,
    primary key (plan, area, pillar, position),
    foreign key (plan, area) references plan.area (plan, code),
    foreign key (plan, pillar) references plan.pillar (plan, code)
);
grant select, insert on plan.plan, plan.pillar, plan.area, plan.measure, plan.planned_activity to "${app}";
